import { Alert, List, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { fieldLabel } from '../fields';
import { show } from '../show';
import type { UpdateOutcome } from '../types';

const said = (value: unknown) => show(value) || 'nothing';

/** What Ascora has made of a change, where that is not what was sent. */
export function Outcome({ outcome, onClose }: { outcome: UpdateOutcome; onClose: () => void }) {
  const { differences = [], alsoChanged = [] } = outcome;
  return (
    <Alert
      color="yellow"
      icon={<IconInfoCircle size={20} />}
      title="Saved, and Ascora shows something else"
      withCloseButton
      closeButtonLabel="Close"
      onClose={onClose}
      role="status"
    >
      <Text size="sm" mb={4}>
        The page shows what Ascora has now.
      </Text>
      <List size="sm">
        {differences.map(({ name, sent, shown }) => (
          <List.Item key={name}>
            <b>{fieldLabel(name)}</b>: {said(sent)} was sent, Ascora shows {said(shown)}
          </List.Item>
        ))}
        {alsoChanged.map(({ name, before, shown }) => (
          <List.Item key={name}>
            <b>{fieldLabel(name)}</b> changed too: from {said(before)} to {said(shown)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
