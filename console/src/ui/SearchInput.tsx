import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

interface Props extends Omit<TextInputProps, 'onChange' | 'value'> {
  label: string;
  value: string | undefined;
  /** Called when typing pauses; undefined for an empty field. */
  onChange: (search: string | undefined) => void;
}

export function SearchInput({ label, value, onChange, ...input }: Props) {
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  if (value !== known) {
    // Changed from outside: the way back, a link, “clear all”.
    setKnown(value);
    if ((value ?? '') !== typed.trim()) setTyped(value ?? '');
  }
  const tell = useDebouncedCallback((text: string) => onChange(text.trim() || undefined), 300);
  const change = (text: string) => {
    setTyped(text);
    tell(text);
  };
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={
        typed && <CloseButton size="sm" aria-label={`Clear: ${label}`} onClick={() => change('')} />
      }
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      w={{ base: '100%', xs: 260 }}
      {...input}
    />
  );
}
