import { PageHeader } from '@/ui/PageHeader';

export function Overview() {
  return <PageHeader title="Overview" />;
}
