import { useEffect, useEffectEvent } from 'react';
import { readEvents } from './events';
import { ProblemError } from './problem';

/** Between two tries to follow again, in milliseconds: doubled each time, up to the last. */
const PAUSE = { first: 500, last: 15_000 };

/**
 * Follows a stream of events as long as `path` is given and hands each one on. A stream that breaks off is followed
 * anew; one that ends in good order, or is refused, is not.
 */
export function useEvents<T>(path: string | undefined, onEvent: (event: T) => void) {
  const handOn = useEffectEvent(onEvent);
  useEffect(() => {
    if (!path) return;
    const stop = new AbortController();
    void follow<T>(path, stop.signal, (event) => handOn(event));
    return () => stop.abort();
  }, [path]);
}

async function follow<T>(path: string, signal: AbortSignal, onEvent: (event: T) => void) {
  for (let pause = PAUSE.first; !signal.aborted; pause = Math.min(pause * 2, PAUSE.last)) {
    try {
      for await (const event of readEvents<T>(path, signal)) {
        pause = PAUSE.first;
        onEvent(event);
      }
      return;
    } catch (error) {
      if (error instanceof ProblemError && error.status >= 400 && error.status < 500) return;
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}
