import { Text, Tooltip, type TextProps } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { absolute, relative } from './time';

interface Props extends TextProps {
  at: string | null | undefined;
  /** What stands there when there is no time. */
  otherwise?: string;
}

/** A time relative to now, which goes on by itself; the absolute one on hover and focus. */
export function TimeAgo({ at, otherwise = 'never', ...text }: Props) {
  const [now, setNow] = useState(() => new Date());
  useInterval(() => setNow(new Date()), 15_000, { autoInvoke: true });
  if (!at) {
    return (
      <Text component="span" inherit c="dimmed" {...text}>
        {otherwise}
      </Text>
    );
  }
  // What has just happened is not “in a few seconds”, whatever this clock says of it.
  const shown = Math.abs(now.getTime() - Date.parse(at)) < 2_000 ? 'just now' : relative(at, now);
  return (
    <Tooltip label={absolute(at)} events={{ hover: true, focus: true, touch: true }}>
      <Text component="time" dateTime={at} inherit {...text}>
        {shown}
      </Text>
    </Tooltip>
  );
}
