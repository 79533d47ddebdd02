import { count, counted } from '@/ui/numbers';
import { decimal } from '../keyresults/value';
import type { Run, RunStep, Workflow } from '../types';

export type StepState = 'pending' | 'running' | 'waiting' | 'done' | 'failed' | 'skipped' | 'ended';

/** A step of a run, also one that it hasn't come to. */
export interface ShownStep {
  number: number;
  type: string;
  name: string;
  state: StepState;
  entry?: RunStep;
  /** What the workflow says of the step now, where it is still the same step. */
  config?: unknown;
}

interface DefinedStep {
  type?: string;
  name?: string;
  config?: unknown;
}

/** All steps of a run in their order. Names of those to come are the workflow's, if it still has as many. */
export function stepsOfRun(run: Run, workflow: Workflow | undefined): ShownStep[] {
  const defined = (workflow?.workflowDefinition ?? []) as DefinedStep[];
  const same = defined.length === run.totalSteps;
  const over = run.completedAt != null;
  return Array.from({ length: run.totalSteps }, (_, index) => {
    const number = index + 1;
    const entry = run.executionLog.find(({ step }) => step === number);
    const step = same ? defined[index] : undefined;
    const matches =
      step !== undefined &&
      (!entry || (step.type === entry.type && (step.name ?? entry.name) === entry.name));
    return {
      number,
      type: entry?.type ?? step?.type ?? '',
      name: entry?.name ?? step?.name ?? `Step ${number}`,
      state: entry ? stateOf(entry, run) : over ? 'ended' : 'pending',
      entry,
      config: matches ? step?.config : undefined,
    };
  });
}

function stateOf(entry: RunStep, run: Run): StepState {
  if (entry.skipped) return 'skipped';
  if (entry.success === true) return 'done';
  if (run.status === 'parked') return 'waiting';
  if (entry.success === false) return run.completedAt == null ? 'waiting' : 'failed';
  return run.completedAt == null ? 'running' : 'ended';
}

/** What came out of a step, in one line; undefined where its output says nothing to a person. */
export function outcomeOf({ type, output }: RunStep): string | undefined {
  if (!output) return undefined;
  switch (type) {
    case 'integration_action':
      if (typeof output.todayOrders === 'number') {
        return `${count(Number(output.totalOrders))} read, ${counted(output.todayOrders, 'order')} of today`;
      }
      return output.partnerJWT === undefined ? undefined : 'Credentials accepted';
    case 'categorise_orders':
      return `${counted(Number(output.total), 'order')} of today by rules ${String(output.rulesVersion)}`;
    case 'strategy_update':
      return movesOf(output)
        .map(({ title, oldValue, newValue }) => `${title}: ${decimal(oldValue)} → ${decimal(newValue)}`)
        .join('; ');
    case 'condition':
      return output.result === true ? 'True' : 'False';
    case 'log_event':
      return typeof output.message === 'string' ? output.message : undefined;
    default:
      return undefined;
  }
}

interface Move {
  type: string;
  targetId: number;
  title: string;
  oldValue: string;
  newValue: string;
}

/** What a step moved. */
export function movesOf(output: Record<string, unknown>): Move[] {
  return Array.isArray(output.updates) ? (output.updates as Move[]) : [];
}

/** How far the pages of a fetch have come in per cent; undefined when it isn't known how many there are. */
export function pagesDone({ pages, pagesExpected }: Run): number | undefined {
  return pagesExpected ? Math.min(100, Math.round((pages / pagesExpected) * 100)) : undefined;
}
