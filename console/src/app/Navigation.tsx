import { NavLink, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { NAVIGATION, type NavigationItem } from './navigation';
import classes from './Navigation.module.css';

export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  return (
    <Stack gap={2} component="nav" aria-label="Pages">
      {NAVIGATION.map(({ title, items }) => (
        <div key={title ?? 'general'}>
          {title && (
            <Text size="xs" fw={600} c="dimmed" px="sm" pt="md" pb={4}>
              {title}
            </Text>
          )}
          {items.map((item) => (
            <Item key={item.label} item={item} onNavigate={onNavigate} />
          ))}
        </div>
      ))}
    </Stack>
  );
}

function Item({
  item: { label, to, icon: Icon },
  onNavigate,
}: {
  item: NavigationItem;
  onNavigate: () => void;
}) {
  return (
    <NavLink
      component={Link}
      to={to}
      // A page below (an order's) belongs to the one above it; the overview is above everything.
      activeOptions={{ exact: to === '/', includeSearch: false }}
      activeProps={{ 'data-active': true, 'aria-current': 'page' } as object}
      className={classes.item}
      label={label}
      leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
      onClick={onNavigate}
    />
  );
}
