import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useOrganisation } from '@/session/me';
import { deepLink } from '@/pages/ascora/deepLink';
import { settingsQuery } from './queries';

interface Props {
  page: 'job' | 'invoice';
  id: string | null;
  number: string | null;
}

/** Opens the record in Ascora, where the settings say at which address. */
export function ViewInAscora({ page, id, number }: Props) {
  const settings = useQuery(settingsQuery(useOrganisation()));
  const address = deepLink(settings.data?.deepLinks[page], { id, number });
  if (!address) return null;
  return (
    <Button
      component="a"
      href={address}
      target="_blank"
      rel="noreferrer"
      variant="default"
      rightSection={<IconExternalLink size={16} aria-hidden />}
    >
      View in Ascora
    </Button>
  );
}
