import type { PxcSchemas } from '@/api/client';

export type Workflow = PxcSchemas['Workflow'];
export type Run = PxcSchemas['Run'];
export type RunStep = Run['executionLog'][number];
export type Schedule = PxcSchemas['Schedule'];
export type KeyResult = PxcSchemas['KeyResult'];
export type Objective = PxcSchemas['Objective'];
export type Point = PxcSchemas['KeyResultPoint'];
export type Activity = PxcSchemas['Activity'];
export type Integration = PxcSchemas['Integration'];

/** A workflow that the service makes on request. */
export type Template = PxcSchemas['WorkflowTemplate'];

const ENDED = ['completed', 'completed_with_errors', 'failed', 'cancelled'];

/** Whether nothing more will happen in a run. */
export function ended(run: Run): boolean {
  return ENDED.includes(run.status);
}
