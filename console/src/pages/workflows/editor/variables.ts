import type { EditedStep } from './model';

/** A variable that a step may use, and where it comes from. */
export interface Variable {
  path: string;
  /** “the run”, or the step that sets it. */
  from: string;
}

const OF_RUN = [
  'organizationId',
  'workflowId',
  'workflowName',
  'runId',
  'triggerSource',
  'scheduledFor',
  'lastSuccessfulRunAt',
  'assignedUserId',
  'assignedUserName',
];

const CATEGORIES = [
  'newBuildCount',
  'provideCount',
  'ceaseCount',
  'modifyCount',
  'byCategory',
  'byCategory.newBuild',
  'byCategory.provide',
  'byCategory.cease',
  'byCategory.modify',
  'byCategory.unclassified',
];

const FETCHED = [
  'todayOrders',
  'totalOrders',
  'categorized',
  'categorized.held',
  'categorized.inProgress',
  'categorized.failed',
  'categorized.rejected',
  'categorized.other',
  ...CATEGORIES,
  'day',
  'orders',
  'orderIds',
  'heldOrders',
  'inProgressOrders',
  'failedOrders',
  'rejectedOrders',
  'otherOrders',
  'withoutLastUpdate',
  'rulesVersion',
];

const MOVED = ['type', 'targetId', 'title', 'updateType', 'oldValue', 'newValue'];

/** The members of a step's output; undefined when they depend on what PXC answers. */
function outputs({ type, config }: EditedStep): string[] | undefined {
  switch (type) {
    case 'integration_action':
      if (config.action === 'authenticate_pxc') return ['partnerJWT'];
      return config.action === 'fetch_orders' ? FETCHED : undefined;
    case 'categorise_orders':
      return [...CATEGORIES, 'day', 'total', 'rulesVersion', 'recategorised'];
    case 'strategy_update':
      return config.updates === undefined ? ['updated', 'updates', ...MOVED] : ['updated', 'updates'];
    case 'condition':
      return ['result'];
    case 'wait':
      return ['duration'];
    case 'log_event':
      return ['message'];
    default:
      return undefined;
  }
}

function nameOf({ config, name }: EditedStep, index: number): { variable: string; from: string } {
  const given = config.resultVariable;
  return {
    variable: typeof given === 'string' && given !== '' ? given : `step${index + 1}Output`,
    from: `step ${index + 1}${name && `, ${name}`}`,
  };
}

/** What the step at an index may use: what the steps before it have set, and what every run has. */
export function variablesAt(steps: EditedStep[], index: number): Variable[] {
  const before = steps.slice(0, index).flatMap((step, at) => {
    const { variable, from } = nameOf(step, at);
    const members = outputs(step) ?? [];
    return [variable, ...members.map((member) => `${variable}.${member}`)].map((path) => ({ path, from }));
  });
  return [...before, ...OF_RUN.map((path) => ({ path, from: 'the run' }))];
}

const NAME = '[A-Za-z_$][\\w$]*';
const PATH = `${NAME}(?:\\.${NAME}|\\[\\d{1,6}])*`;
const PLACEHOLDER = new RegExp(`\\{\\{\\s*(${PATH})\\s*}}|\\{\\s*(${PATH})\\s*}`, 'g');

/** The variables that a value uses, at every depth. */
export function usedIn(value: unknown): string[] {
  if (typeof value === 'string')
    return [...value.matchAll(PLACEHOLDER)].map((match) => match[1] ?? match[2] ?? '');
  if (Array.isArray(value)) return value.flatMap(usedIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(usedIn);
  return [];
}

/** Why a step's variables lead nowhere, as far as its place in the definition tells. */
export function faultsAt(steps: EditedStep[], index: number): string[] {
  const step = steps[index];
  if (!step) return [];
  const known = new Map<string, string[] | undefined>(OF_RUN.map((name) => [name, []]));
  steps.slice(0, index).forEach((before, at) => {
    known.set(`step${at + 1}Output`, outputs(before));
    known.set(nameOf(before, at).variable, outputs(before));
  });
  const faults = usedIn(step.config).flatMap((path) => {
    const [name = '', member] = path.split(/[.[]/, 2);
    if (!known.has(name)) return [`{{${path}}} is set by no step before this one`];
    const members = known.get(name);
    const reached = path.startsWith(`${name}.`) ? member : undefined;
    return members && reached !== undefined && !members.includes(reached)
      ? [`{{${path}}}: ${name} has no ${reached}`]
      : [];
  });
  return [...new Set(faults)];
}
