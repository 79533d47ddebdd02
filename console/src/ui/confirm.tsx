import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';

interface Question {
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** A verb: “Disconnect”. */
  action: string;
  onConfirm: () => void;
  /** What can't be undone is red. */
  dangerous?: boolean;
}

/** Asks before something is done that can't be undone. */
export function confirm({ title, children, action, onConfirm, dangerous }: Question) {
  modals.openConfirmModal({
    title,
    centered: true,
    children: (
      <Text size="sm" component="div">
        {children}
      </Text>
    ),
    labels: { confirm: action, cancel: 'Cancel' },
    confirmProps: dangerous ? { color: 'red' } : {},
    onConfirm,
  });
}
