import { PageHeader } from '@/ui/PageHeader';

export function Conflicts() {
  return <PageHeader title="Conflicts" />;
}
