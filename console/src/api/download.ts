import { expire } from '@/session/session';
import { authorise } from './client';
import { asProblem, problemOf } from './problem';

/** Fetches a file with the token and hands it to the browser to keep under `name`. */
export async function download(path: string, name: string) {
  const headers = new Headers();
  authorise(headers);
  const response = await fetch(path, { headers }).catch((error: unknown) => {
    throw asProblem(error);
  });
  if (response.status === 401) expire();
  if (!response.ok) throw problemOf(response, await response.json().catch(() => undefined));
  save(await response.blob(), name);
}

/** Hands a text that the page has made to the browser to keep under `name`. */
export function saveText(text: string, name: string, type: string) {
  save(new Blob([text], { type }), name);
}

function save(content: Blob, name: string) {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
