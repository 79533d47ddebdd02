import { Avatar, Button, Menu, Text } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useMe, type Role } from '@/session/me';
import { signOut } from '@/session/session';

const WORDS: Record<Role, string> = {
  viewer: 'Viewer: may look at everything',
  operator: 'Operator: may work with everything',
  admin: 'Administrator: may also change connections',
};

/** Who is signed in, for which organisation, and the way out. */
export function AccountMenu() {
  const me = useMe();
  const role = (['admin', 'operator', 'viewer'] as const).find((role) => me.roles.includes(role)) ?? 'viewer';
  return (
    <Menu position="bottom-end" width={320} withArrow>
      <Menu.Target>
        <Button variant="subtle" color="gray" px="xs" aria-label={`Account of ${me.userName}`}>
          <Avatar name={me.userName} color="initials" size={28} mr={8} aria-hidden />
          <Text size="sm" fw={500} visibleFrom="sm" truncate maw={160} c="var(--mantine-color-text)">
            {me.userName}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{WORDS[role]}</Menu.Label>
        <Menu.Label>
          Organisation
          <Text size="xs" ff="monospace" style={{ wordBreak: 'break-all' }}>
            {me.organizationId}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
