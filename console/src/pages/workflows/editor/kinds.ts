import type { Config, StepType } from './model';

export interface NewStepKind {
  label: string;
  explanation: string;
  type: StepType;
  name: string;
  config: Config;
}

/** What can be added, as the menu offers it. */
export const NEW_STEPS: NewStepKind[] = [
  {
    label: 'Authenticate with PXC',
    explanation: 'Makes sure that PXC accepts the credentials',
    type: 'integration_action',
    name: 'Authenticate with PXC',
    config: { action: 'authenticate_pxc', resultVariable: 'partnerJWT' },
  },
  {
    label: 'Fetch orders',
    explanation: 'Brings the stored orders up to date and counts today’s',
    type: 'integration_action',
    name: 'Fetch orders',
    config: { action: 'fetch_orders', resultVariable: 'ordersData' },
  },
  {
    label: 'Get order details',
    explanation: 'Reads one order with all its fields',
    type: 'integration_action',
    name: 'Get order details',
    config: { action: 'get_order_details', resultVariable: 'order', parameters: { orderId: '' } },
  },
  {
    label: 'Categorise orders',
    explanation: 'Sorts stored orders by the rules that hold now',
    type: 'categorise_orders',
    name: 'Categorise orders',
    config: { resultVariable: 'categories' },
  },
  {
    label: 'Update strategy',
    explanation: 'Moves Key Results and objectives',
    type: 'strategy_update',
    name: 'Update Key Results',
    config: { updates: [{ type: 'key_result', updateType: 'set_value', value: '' }] },
  },
  {
    label: 'Condition',
    explanation: 'Goes on, stops or skips steps by a comparison',
    type: 'condition',
    name: 'Condition',
    config: { left: '', operator: 'greaterThan', right: 0, whenFalse: 'stop' },
  },
  {
    label: 'Wait',
    explanation: 'Pauses the run for some time',
    type: 'wait',
    name: 'Wait',
    config: { duration: 1000 },
  },
  {
    label: 'Log event',
    explanation: 'Writes a line into the audit trail',
    type: 'log_event',
    name: 'Log event',
    config: { message: '' },
  },
];
