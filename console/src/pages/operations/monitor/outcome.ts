import type { AscoraSchemas } from '@/api/client';
import { count } from '@/ui/numbers';

type Manual = AscoraSchemas['ManualAnswer'];
type Retried = AscoraSchemas['RetryAnswer'];
type Result = AscoraSchemas['SyncResult'];

/** What a sync that was asked for has come to. */
export interface Outcome {
  /** Blue: it goes on. Yellow: something was set aside. */
  color: 'green' | 'yellow' | 'red' | 'blue';
  title: string;
  lines: string[];
}

const STREAMS = [
  ['Customers', 'customers'],
  ['Jobs', 'jobs'],
  ['Invoices', 'invoices'],
] as const;

export function manualOutcome({ body: { data }, status }: { body: Manual; status: number }): Outcome {
  const results = STREAMS.map(([label, member]) => [label, data[member]] as const).filter(
    ([, result]) => result.skipped === 0 || result.processed + result.failed > 0 || !result.success,
  );
  return outcomeOf(results, status);
}

export function retryOutcome({ body: { data }, status }: { body: Retried; status: number }): Outcome {
  return outcomeOf([['Retried', data]], status);
}

function outcomeOf(results: (readonly [string, Result])[], status: number): Outcome {
  if (status === 202) {
    return { color: 'blue', title: 'The sync goes on', lines: ['It is shown below until it ends.'] };
  }
  const lines = results.map(([label, result]) => lineOf(label, result));
  if (results.some(([, { success }]) => !success))
    return { color: 'red', title: 'Not all of it worked', lines };
  if (results.some(([, { failed }]) => failed > 0)) {
    return { color: 'yellow', title: 'Done, some records set aside', lines };
  }
  return { color: 'green', title: 'Done', lines };
}

function lineOf(label: string, { processed, failed, success, errors }: Result): string {
  const aside = failed > 0 ? `, ${count(failed)} set aside` : '';
  const reason = success ? '' : `. ${errors[0]?.message ?? 'It failed.'}`;
  return `${label}: ${count(processed)} up to date${aside}${reason}`;
}
