import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { Outcome } from './outcome';

const ICONS = {
  green: IconCircleCheck,
  yellow: IconAlertTriangle,
  red: IconAlertTriangle,
  blue: IconInfoCircle,
};

export function SyncOutcome({ outcome, onClose }: { outcome: Outcome; onClose: () => void }) {
  const Icon = ICONS[outcome.color];
  return (
    <Alert
      color={outcome.color}
      icon={<Icon size={20} />}
      title={outcome.title}
      role="status"
      withCloseButton
      closeButtonLabel="Close"
      onClose={onClose}
    >
      {outcome.lines.map((line) => (
        <Text size="sm" key={line}>
          {line}
        </Text>
      ))}
    </Alert>
  );
}
