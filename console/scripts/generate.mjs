// Types of both services' answers and requests, from the API documents kept in the repository.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import yaml from 'yaml';

for (const service of ['pxc', 'ascora']) {
  const document = yaml.parse(
    await readFile(new URL(`../../docs/openapi/${service}-service.yaml`, import.meta.url), 'utf8'),
  );
  interim(document);
  await writeFile(
    new URL(`../src/api/${service}.gen.ts`, import.meta.url),
    astToString(await openapiTS(document)),
  );
}

// Until the documents say it themselves: members of answers are always there.
function interim(document) {
  const schemas = document.components.schemas;
  for (const [name, schema] of Object.entries(schemas))
    if (schema.$ref || name === 'OrganizationId') schemas[name] = { type: 'string' };
  const requests = new Set();
  const refs = (node) => {
    if (typeof node !== 'object' || node === null) return;
    const name = node.$ref?.split('/').at(-1);
    if (name && !requests.has(name)) {
      requests.add(name);
      refs(schemas[name]);
    }
    Object.values(node).forEach(refs);
  };
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path)) refs(operation.requestBody);
  for (const [name, schema] of Object.entries(schemas))
    if (!requests.has(name) && schema.properties) schema.required = Object.keys(schema.properties);
}
