import { brokenMember } from './errors.mjs';

/** The service's own key, which encrypts what is made without a key. */
export const SERVICE_KEY = 'AWS_OWNED_KMS_KEY';

/** Keys belong to one region: an ARN of another one is refused. */
export function requireOwnRegion(key, region) {
  const arn = /^arn:[^:]*:kms:([^:]*):/.exec(key ?? '');
  if (arn !== null && arn[1] !== region) throw brokenMember('kmsKeyId', `It is a key of ${arn[1]}, and the endpoint's region is ${region}.`);
}
