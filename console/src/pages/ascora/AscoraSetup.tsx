import { PageHeader } from '@/ui/PageHeader';

export function AscoraSetup() {
  return <PageHeader title="AscoraSetup" />;
}
