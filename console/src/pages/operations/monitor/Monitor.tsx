import { PageHeader } from '@/ui/PageHeader';

export function Monitor() {
  return <PageHeader title="Monitor" />;
}
