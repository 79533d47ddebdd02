import { Alert, List, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { fieldLabel } from '../fields';
import { show } from '../show';
import type { Effect } from './choice';

const said = (value: unknown) => show(value) || 'nothing';

/** What a decision will do, before it is made. */
export function Preview({ effects }: { effects: Effect[] }) {
  const written = effects.filter((effect) => effect.written);
  const kept = effects.filter((effect) => !effect.written);
  return (
    <Alert
      color="ocean"
      icon={<IconEye size={20} />}
      title={written.length > 0 ? 'This will be written to Ascora' : 'Nothing will be written to Ascora'}
      role="status"
    >
      <List size="sm">
        {written.map(({ name, now, next, conflicting }) => (
          <List.Item key={name}>
            <b>{fieldLabel(name)}</b>: {conflicting ? `${said(now)} becomes ${said(next)}` : said(next)}
          </List.Item>
        ))}
      </List>
      {kept.length > 0 && (
        <>
          <Text size="sm" fw={600} mt={written.length > 0 ? 'xs' : 0}>
            These stay as Ascora has them
          </Text>
          <List size="sm">
            {kept.map(({ name, now }) => (
              <List.Item key={name}>
                <b>{fieldLabel(name)}</b>: {said(now)}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
