import { TextInput } from '@mantine/core';
import { useMember } from '../form';
import { shown } from '../values';

/** The name under which later steps find what a step puts out. */
export function ResultVariable({ index, base }: { index: number; base: string }) {
  const { value, error, set } = useMember(base, 'resultVariable');
  const name = shown(value);
  return (
    <TextInput
      label="Result variable"
      description={
        name
          ? `Later steps find the result as {{${name}}} and {{step${index + 1}Output}}.`
          : `Later steps find the result as {{step${index + 1}Output}}.`
      }
      placeholder={`step${index + 1}Output`}
      value={name}
      error={error}
      maxLength={100}
      spellCheck={false}
      onChange={(event) => set(event.currentTarget.value.trim())}
      maw={420}
    />
  );
}
