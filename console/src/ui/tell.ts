import { notifications } from '@mantine/notifications';

/** Says briefly that something has been done. */
export function tell(title: string, message?: string, color = 'green') {
  notifications.show({ title, message, color });
}
