import { ProblemError } from '@/api/problem';

/** Refused members of a workflow as errors of the form: `workflowDefinition[2].config.value` → `workflowDefinition.2.config.value`. */
export function refusals(error: unknown): Record<string, string> {
  if (!(error instanceof ProblemError)) return {};
  const errors: Record<string, string> = {};
  for (const { path, message } of error.fields) {
    const field = path.replace(/\[(\d+)]/g, '.$1');
    errors[field] = field in errors ? `${errors[field]}; ${message}` : message;
  }
  return errors;
}

const STEP = /^workflowDefinition\.(\d+)(?:\.(.*))?$/;

/** The refusals of one step, by the member below it. */
export function refusalsOfStep(
  errors: Record<string, unknown>,
  index: number,
): { member: string; message: string }[] {
  return Object.entries(errors).flatMap(([field, message]) => {
    const found = STEP.exec(field);
    return found && Number(found[1]) === index ? [{ member: found[2] ?? '', message: String(message) }] : [];
  });
}

/** The first step that was refused. */
export function firstRefusedStep(errors: Record<string, unknown>): number | undefined {
  const steps = Object.keys(errors).flatMap((field) => STEP.exec(field)?.[1] ?? []);
  return steps.length > 0 ? Math.min(...steps.map(Number)) : undefined;
}
