import { createFormContext } from '@mantine/form';
import type { Config, EditedWorkflow } from './model';
import { withMember } from './values';

export const [EditorFormProvider, useEditorFormContext, useEditorForm] = createFormContext<EditedWorkflow>();

export function stepPath(index: number): string {
  return `workflowDefinition.${index}`;
}

/** What is at a path such as `workflowDefinition.2.config.parameters`. */
function at(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], values);
}

/** One member of an object of the form that may be absent: its value, its refusal, and how to change it. */
export function useMember(base: string, member: string) {
  const form = useEditorFormContext();
  const object = (at(form.values, base) ?? {}) as Config;
  const path = `${base}.${member}`;
  return {
    object,
    value: object[member],
    error: form.errors[path],
    /** Undefined or an empty text removes it. */
    set: (value: unknown) => {
      form.setFieldValue(base, withMember(object, member, value));
      form.clearFieldError(path);
    },
  };
}
