import { Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { useRef } from 'react';
import { useMember } from '../form';
import { shown, typed } from '../values';
import { VariablePicker } from '../VariablePicker';

interface Props extends Pick<TextInputProps, 'description' | 'placeholder' | 'required' | 'maw'> {
  label: string;
  /** The step. */
  index: number;
  /** Where the object is, and which of its members is typed here. */
  base: string;
  member: string;
  multiline?: boolean;
  /** Keeps what is typed a text, also if it looks like a number. */
  asText?: boolean;
}

/** A value of a step: text, number or variable, with a choice of the variables that the step finds. */
export function ValueInput({ label, index, base, member, multiline, asText, ...input }: Props) {
  const { value, error, set } = useMember(base, member);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const text = shown(value);
  const change = (next: string) => set(asText ? next : typed(next));
  const insert = (path: string) => {
    const from = field.current?.selectionStart ?? text.length;
    const to = field.current?.selectionEnd ?? text.length;
    change(`${text.slice(0, from)}{{${path}}}${text.slice(to)}`);
    field.current?.focus();
  };
  const props = {
    ...input,
    label,
    ref: field,
    value: text,
    error,
    spellCheck: false,
    onChange: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
    rightSection: <VariablePicker index={index} label={label} onPick={insert} />,
  };
  return multiline ? (
    <Textarea autosize minRows={2} maxRows={8} maxLength={2000} {...props} />
  ) : (
    <TextInput {...props} />
  );
}
