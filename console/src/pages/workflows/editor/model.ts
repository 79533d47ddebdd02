import type { NewStepKind } from './kinds';
import type { PxcSchemas } from '@/api/client';
import type { Workflow } from '../types';

export type Config = Record<string, unknown>;

export const STEP_TYPES = [
  'integration_action',
  'categorise_orders',
  'strategy_update',
  'condition',
  'wait',
  'log_event',
] as const;
export type StepType = (typeof STEP_TYPES)[number];

/** A step while it is edited. `key` tells it from its neighbours wherever it moves, and is never sent. */
export interface EditedStep {
  key: string;
  id: string;
  type: string;
  name: string;
  config: Config;
}

/** A workflow while it is edited; members are named as in the API, so that refusals find their field. */
export interface EditedWorkflow {
  name: string;
  description: string;
  triggerType: 'manual' | 'schedule';
  triggerConfig: { schedule: string; timezone: string };
  isEnabled: boolean;
  assignedUserName: string;
  retryConfig: { maxRetries: number | string; retryDelay: number | string };
  executionTimeout: number | string;
  workflowDefinition: EditedStep[];
}

/** What is sent of a step. */
export type SentStep = Partial<Omit<EditedStep, 'key'>> & Record<string, unknown>;

let keys = 0;
function newKey(): string {
  return `step-${++keys}`;
}

export const AGENT = 'PXC Sync Agent';

export function newWorkflow(timezone: string): EditedWorkflow {
  return {
    name: '',
    description: '',
    triggerType: 'manual',
    triggerConfig: { schedule: '0 * * * *', timezone },
    isEnabled: true,
    assignedUserName: AGENT,
    retryConfig: { maxRetries: 3, retryDelay: 60 },
    executionTimeout: 300,
    workflowDefinition: [],
  };
}

/** A stored workflow to be edited. Steps that were there before keep their keys, so that they stay open. */
export function edited(workflow: Workflow, timezone: string, before: EditedStep[] = []): EditedWorkflow {
  const { triggerConfig, retryConfig } = workflow;
  return {
    name: workflow.name,
    description: workflow.description ?? '',
    triggerType: workflow.triggerType === 'schedule' ? 'schedule' : 'manual',
    triggerConfig: {
      schedule: text(triggerConfig.schedule) ?? '0 * * * *',
      timezone: text(triggerConfig.timezone) ?? timezone,
    },
    isEnabled: workflow.isEnabled,
    assignedUserName: workflow.assignedUserName ?? AGENT,
    retryConfig: {
      maxRetries: Number(retryConfig.maxRetries ?? 3),
      retryDelay: Number(retryConfig.retryDelay ?? 60),
    },
    executionTimeout: workflow.executionTimeout,
    workflowDefinition: stepsOf(workflow.workflowDefinition, before),
  };
}

/** Steps as they are stored or typed, to be edited. */
export function stepsOf(steps: SentStep[], before: EditedStep[] = []): EditedStep[] {
  return steps.map(({ id, type, name, config, ...rest }, index) => ({
    ...rest,
    key: before[index]?.key ?? newKey(),
    id: id ?? '',
    type: type ?? '',
    name: name ?? '',
    config: config ?? {},
  }));
}

/** Steps as they are sent: without keys, and without an id or a name that was left empty. */
export function sentSteps(steps: EditedStep[]): SentStep[] {
  return steps.map((step) => {
    const sent: SentStep = { ...step, id: step.id.trim(), name: step.name.trim() };
    delete sent.key;
    if (!sent.id) delete sent.id;
    if (!sent.name) delete sent.name;
    return sent;
  });
}

/** What is sent of a workflow that is edited. */
export function sent(values: EditedWorkflow): PxcSchemas['WorkflowSubmission'] {
  return {
    name: values.name.trim(),
    description: values.description.trim(),
    triggerType: values.triggerType,
    triggerConfig: values.triggerType === 'schedule' ? trimmed(values.triggerConfig) : null,
    isEnabled: values.isEnabled,
    assignedUserName: values.assignedUserName.trim() || AGENT,
    retryConfig: {
      maxRetries: Number(values.retryConfig.maxRetries),
      retryDelay: Number(values.retryConfig.retryDelay),
    },
    executionTimeout: Number(values.executionTimeout),
    // The service judges the steps, and points at what it refuses.
    workflowDefinition: sentSteps(values.workflowDefinition) as PxcSchemas['WorkflowStepSubmission'][],
  };
}

function trimmed({ schedule, timezone }: EditedWorkflow['triggerConfig']) {
  return { schedule: schedule.trim().replace(/\s+/g, ' '), timezone };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** An id that none of the steps has. */
export function freeId(steps: EditedStep[]): string {
  const taken = new Set(steps.map(({ id }) => id));
  let number = steps.length + 1;
  while (taken.has(`step-${number}`)) number++;
  return `step-${number}`;
}

/** A new step with what its kind needs to begin with. */
export function newStep(kind: NewStepKind, steps: EditedStep[], integrationId?: number): EditedStep {
  const { type, name, config } = kind;
  const needsIntegration = type === 'integration_action' || type === 'categorise_orders';
  return {
    key: newKey(),
    id: freeId(steps),
    type,
    name,
    config: {
      ...(needsIntegration && integrationId !== undefined && { integrationId }),
      ...structuredClone(config),
    },
  };
}

/** The same step once more, below an id of its own. */
export function copyOf(step: EditedStep, steps: EditedStep[]): EditedStep {
  return {
    ...structuredClone(step),
    key: newKey(),
    id: freeId(steps),
    name: step.name && `${step.name} (copy)`,
  };
}

/** The integration that the steps use: the first that names one names it for all. */
export function integrationOf(steps: EditedStep[]): number | undefined {
  for (const { config } of steps) {
    const id = Number(config.integrationId);
    if (Number.isSafeInteger(id) && id > 0) return id;
  }
  return undefined;
}
