import { Text } from '@mantine/core';
import { differing, kindOfChange } from './compare';
import classes from './Value.module.css';
import { show } from '../show';

const WORDS = { unchanged: 'as agreed', added: 'added', emptied: 'emptied', changed: 'changed' };

interface Props {
  value: unknown;
  /** What both sides agreed on; what differs from it is underlined. */
  base?: unknown;
  compared?: boolean;
}

/** One side's value of a field. What has changed is told in a word and underlined, not only coloured. */
export function Value({ value, base, compared }: Props) {
  const text = show(value);
  const { before, changed, after } = compared
    ? differing(base, value)
    : { before: text, changed: '', after: '' };
  return (
    <>
      <Text size="sm" component="div" className={classes.value}>
        {text === '' ? (
          <Text span inherit c="dimmed" fs="italic">
            nothing
          </Text>
        ) : (
          <>
            {before}
            {changed && <mark className={classes.changed}>{changed}</mark>}
            {after}
          </>
        )}
      </Text>
      {compared && (
        <Text size="xs" c="dimmed">
          {WORDS[kindOfChange(base, value)]}
        </Text>
      )}
    </>
  );
}
