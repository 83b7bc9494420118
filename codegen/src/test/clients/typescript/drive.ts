// Drives the generated TypeScript client: URL, denied access key, URLs of a server with a quota, a throttling and a failing one.
import * as c from './client/src/index.js';

declare const process: { argv: string[]; exitCode: number };
const [url, denied, quota, throttled, failing] = process.argv.slice(2) as [string, string, string, string, string];
const key = 'arn:aws:kms:us-east-1:123456789012:key/1f0e6f6a-54f1-4a53-9d68-6f3ed5c8a001';
const none = 'arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/none';

function connect(basePath: string, accessKey?: string): c.DocDbElasticApi {
    const scope = `${accessKey}/20260101/us-east-1/docdb-elastic/aws4_request`;
    const header = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=${'0'.repeat(64)}`;
    return new c.DocDbElasticApi(new c.Configuration({ basePath, ...(accessKey ? { apiKey: header } : {}) }));
}

let count = 0;
const fresh = (prefix: string): string => `${prefix}-${Date.now().toString(36)}${count++}`;

function require(holds: boolean, what: string): void {
    if (!holds) throw new Error(`${what} is wrong`);
}

async function cluster(api: c.DocDbElasticApi): Promise<string> {
    const made = await api.createCluster({
        createClusterRequestContent: {
            clusterName: fresh('cluster'),
            authType: c.Auth.PlainText,
            adminUserName: 'sampleadmin',
            adminUserPassword: 'correct-horse-42',
            shardCapacity: c.ShardCapacity.NUMBER_2,
            shardCount: 1,
        },
    });
    return made.cluster.clusterArn;
}

async function snapshot(api: c.DocDbElasticApi, clusterArn: string, snapshotName: string): Promise<string> {
    const made = await api.createClusterSnapshot({ createClusterSnapshotRequestContent: { clusterArn, snapshotName } });
    return made.snapshot.snapshotArn;
}

async function expect<T>(status: number, name: string, read: (json: any) => T, call: () => Promise<unknown>): Promise<T> {
    try {
        await call();
    } catch (error) {
        if (!(error instanceof c.ResponseError)) throw error;
        require(error.response.status === status, `the status ${error.response.status} in place of ${status}`);
        require(error.response.headers.get('x-amzn-errortype') === name, "the error's name");
        require(status !== 429 || /^\d+$/.test(error.response.headers.get('retry-after') ?? ''), 'Retry-After');
        return read(await error.response.json());
    }
    throw new Error(`no error ${status}`);
}

async function life(): Promise<void> {
    const api = connect(url);
    const clusterArn = await cluster(api);
    const source = await snapshot(api, clusterArn, fresh('source'));
    const tags = { team: 'billing', empty: '' };
    const { snapshot: copy } = await api.copyClusterSnapshot({
        snapshotArn: source,
        copyClusterSnapshotRequestContent: { targetSnapshotName: fresh('copy'), kmsKeyId: key, copyTags: true, tags },
    });
    require(copy.kmsKeyId === key && copy.snapshotType === c.SnapshotType.Manual, 'the copy');
    const resourceArn = copy.snapshotArn;
    const tagged = await api.listTagsForResource({ resourceArn });
    require(tagged.tags?.['team'] === 'billing' && tagged.tags?.['empty'] === '', 'the tags of the copy');
    await api.tagResource({ resourceArn, tagResourceRequestContent: { tags: { more: '1' } } });
    await api.untagResource({ resourceArn, tagKeys: ['team', 'empty'] });
    const left = await api.listTagsForResource({ resourceArn });
    require(JSON.stringify(left.tags) === '{"more":"1"}', 'the tags left');
    const listed = await api.listClusterSnapshots({ clusterArn });
    require(!!listed.snapshots?.some((one) => one.snapshotArn === resourceArn), 'the list');
    await api.deleteClusterSnapshot({ snapshotArn: resourceArn });
    await api.deleteClusterSnapshot({ snapshotArn: source });
    await api.deleteCluster({ clusterArn });
}

const checks: Record<string, () => Promise<unknown>> = {
    'life of a copy': life,
    ResourceNotFoundException: async () => {
        const read = c.ResourceNotFoundExceptionResponseContentFromJSON;
        const error = await expect(404, 'ResourceNotFoundException', read, () => connect(url).getClusterSnapshot({ snapshotArn: none }));
        require(error.resourceId !== '' && error.resourceType !== '', 'the resource');
    },
    ConflictException: async () => {
        const api = connect(url);
        const owner = await cluster(api);
        const name = fresh('taken');
        await snapshot(api, owner, name);
        await expect(409, 'ConflictException', c.ConflictExceptionResponseContentFromJSON, () => snapshot(api, owner, name));
    },
    ValidationException: async () => {
        const read = c.ValidationExceptionResponseContentFromJSON;
        const copyClusterSnapshotRequestContent = { targetSnapshotName: 'ends-' };
        const error = await expect(400, 'ValidationException', read, () =>
            connect(url).copyClusterSnapshot({ snapshotArn: none, copyClusterSnapshotRequestContent }));
        require(error.reason === c.ValidationExceptionReason.FieldValidationFailed, 'the reason');
    },
    ServiceQuotaExceededException: async () => {
        const api = connect(quota);
        const owner = await cluster(api);
        const read = c.ServiceQuotaExceededExceptionResponseContentFromJSON;
        await expect(402, 'ServiceQuotaExceededException', read, async () => {
            for (let i = 0; i < 5; i++) await snapshot(api, owner, fresh('s'));
        });
    },
    AccessDeniedException: () =>
        expect(403, 'AccessDeniedException', c.AccessDeniedExceptionResponseContentFromJSON, () => connect(url, denied).listClusters()),
    ThrottlingException: () =>
        expect(429, 'ThrottlingException', c.ThrottlingExceptionResponseContentFromJSON, async () => {
            for (let i = 0; i < 200; i++) await connect(throttled).listClusters();
        }),
    InternalServerException: () =>
        expect(500, 'InternalServerException', c.InternalServerExceptionResponseContentFromJSON, () => connect(failing).listClusters()),
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
    try {
        await check();
        console.log(`ok      ${name}`);
    } catch (error) {
        failed++;
        console.log(`FAILED  ${name}: ${error}`);
    }
}
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
