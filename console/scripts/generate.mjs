// Types of both services' answers and requests, from the API documents kept in the repository.
import { writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

for (const service of ['pxc', 'ascora']) {
  const document = new URL(`../../docs/openapi/${service}-service.yaml`, import.meta.url);
  await writeFile(
    new URL(`../src/api/${service}.gen.ts`, import.meta.url),
    astToString(await openapiTS(document)),
  );
}
