import { EventSourceParserStream } from 'eventsource-parser/stream';
import { expire } from '@/session/session';
import { authorise } from './client';
import { asProblem, problemOf } from './problem';

/**
 * Reads a stream of server-sent events whose data is JSON, until the server ends it. With `fetch`, since an
 * `EventSource` can't send a token.
 */
export async function* readEvents<T>(path: string, signal: AbortSignal): AsyncGenerator<T> {
  const headers = new Headers({ Accept: 'text/event-stream' });
  authorise(headers);
  let response: Response;
  try {
    response = await fetch(path, { headers, signal });
  } catch (error) {
    throw asProblem(error);
  }
  if (response.status === 401) expire();
  if (!response.ok || !response.body) throw problemOf(response, await response.json().catch(() => undefined));
  const events = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  try {
    for (let event = await events.read(); !event.done; event = await events.read()) {
      yield JSON.parse(event.value.data) as T;
    }
  } finally {
    // Ends the request too, when who reads has seen enough.
    await events.cancel().catch(() => undefined);
  }
}
