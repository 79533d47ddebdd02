import { duration } from '@/ui/time';
import type { Config, EditedStep } from './model';
import { shown } from './values';

const KINDS: Record<string, string> = {
  integration_action: 'Integration action',
  categorise_orders: 'Categorise orders',
  strategy_update: 'Update strategy',
  condition: 'Condition',
  wait: 'Wait',
  log_event: 'Log event',
};

const ACTIONS: Record<string, string> = {
  authenticate_pxc: 'Authenticate with PXC',
  fetch_orders: 'Fetch orders',
  get_order_details: 'Get order details',
};

export const OPERATORS = {
  equals: 'is equal to',
  notEquals: 'is not equal to',
  greaterThan: 'is greater than',
  greaterOrEqual: 'is greater than or equal to',
  lessThan: 'is less than',
  lessOrEqual: 'is less than or equal to',
  contains: 'contains',
  exists: 'exists',
} as const;

/** What kind of step it is, in words. */
export function kindOf({ type, config }: Pick<EditedStep, 'type' | 'config'>): string {
  if (type === 'integration_action') return ACTIONS[String(config.action)] ?? 'Integration action';
  return KINDS[type] ?? type;
}

/** The kind of a step of a run, where its configuration is not at hand. */
export function kindOfType(type: string): string {
  return KINDS[type] ?? type;
}

export function updatesOf(config: Config): Config[] {
  return Array.isArray(config.updates) ? (config.updates as Config[]) : [config];
}

/** What a step does, in one line. */
export function summaryOf({ type, config }: EditedStep, titleOf: (update: Config) => string): string {
  switch (type) {
    case 'strategy_update':
      return updatesOf(config)
        .map((update) => `${titleOf(update)} ${moves(update)}`)
        .join('; ');
    case 'condition':
      return conditionOf(config);
    case 'wait':
      return typeof config.duration === 'string'
        ? `${config.duration} milliseconds`
        : duration(Number(config.duration ?? 1000));
    case 'log_event':
      return shown(config.message);
    case 'integration_action':
      return config.action === 'get_order_details'
        ? shown((config.parameters as Config | undefined)?.orderId)
        : '';
    default:
      return '';
  }
}

function moves({ updateType, value }: Config): string {
  const by = shown(value) || '…';
  if (updateType === 'increment') return `+ ${by}`;
  if (updateType === 'percentage') return `= ${by} % of its target`;
  return `= ${by}`;
}

function conditionOf({ left, operator, right, whenFalse, skip }: Config): string {
  const word = OPERATORS[operator as keyof typeof OPERATORS] ?? shown(operator);
  const compared = [shown(left) || '…', word, operator === 'exists' ? '' : shown(right)]
    .filter(Boolean)
    .join(' ');
  const steps = Number(skip ?? 1);
  const otherwise =
    whenFalse === 'skip' ? `skip ${steps === 1 ? 'the next step' : `${steps} steps`}` : 'stop';
  return `${compared}, otherwise ${otherwise}`;
}
