import { Select } from '@mantine/core';
import { oneOf } from './listSearch';
import { wordOf } from './words';

interface Props<W extends string> {
  /** What is filtered: “Status”. */
  label: string;
  words: readonly W[];
  value: W | undefined;
  /** Called with undefined when every word is wanted. */
  onChange: (word: W | undefined) => void;
  /** Its width where there is room, in pixels. */
  width?: number;
}

const ANY = 'any';
/** More words than these are easier found by typing. */
const SEEN_AT_ONCE = 10;

/** Narrows a list to one of a few words of the services. “Any” is one of the choices, so that the keyboard finds it too. */
export function WordFilter<W extends string>({ label, words, value, onChange, width = 180 }: Props<W>) {
  return (
    <Select
      aria-label={label}
      data={[
        { value: ANY, label: `Any ${label.toLowerCase()}` },
        ...words.map((word) => ({ value: word, label: wordOf(word).label })),
      ]}
      value={value ?? ANY}
      onChange={(word) => onChange(oneOf(words, word))}
      allowDeselect={false}
      searchable={words.length > SEEN_AT_ONCE}
      w={{ base: '100%', xs: width }}
    />
  );
}
