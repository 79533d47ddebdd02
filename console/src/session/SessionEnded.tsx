import { Modal, Stack, Text } from '@mantine/core';
import { useSession } from './session';
import { TokenForm } from './TokenForm';

/** Asks for a new token above the page, so that nothing typed there is lost. */
export function SessionEnded() {
  const ended = useSession().state === 'expired';
  return (
    <Modal
      opened={ended}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title="Your session has ended"
      centered
    >
      <Stack>
        <Text size="sm">Your token is no longer taken. Paste a new one to go on where you were.</Text>
        <TokenForm action="Go on" />
      </Stack>
    </Modal>
  );
}
