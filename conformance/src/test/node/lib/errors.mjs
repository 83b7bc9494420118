/** An error of the service as it travels: a status, a name and the members of its body. */
export class ServiceError extends Error {
  constructor(status, name, message, members = {}) {
    super(message);
    this.status = status;
    this.name = name;
    this.members = members;
  }
}

/** Members break constraints; `fields` holds a name and a message for each of them. */
export function broken(fields) {
  const message = fields.map((field) => `${field.name}: ${field.message}`).join(' ');
  return new ServiceError(400, 'ValidationException', message, { reason: 'fieldValidationFailed', fieldList: fields });
}

/** One member breaks a constraint. */
export const brokenMember = (name, message) => broken([{ name, message }]);

/** The request cannot be read. */
export const unreadable = (message) => new ServiceError(400, 'ValidationException', message, { reason: 'cannotParse', fieldList: [] });

/** No resource bears the ARN. */
export const notFound = (resourceType, resourceId) =>
  new ServiceError(404, 'ResourceNotFoundException', `There is no ${resourceType} ${resourceId}.`, { resourceId, resourceType });

/** A resource stands in the way. */
export const conflict = (resourceType, resourceId, message) =>
  new ServiceError(409, 'ConflictException', message, { resourceId, resourceType });

/** The Content-Type is none that the service reads. */
export const unsupportedMediaType = (type) =>
  new ServiceError(415, 'UnsupportedMediaTypeException', `The service reads application/json, not ${type}.`);

/** No operation answers to the path, or none to the method on it. */
export const unknownOperation = (status, message) => new ServiceError(status, 'UnknownOperationException', message);
