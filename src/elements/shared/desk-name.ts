import { msg } from '@lit/localize';

/** What the hotline is called when it is read out. */
export const deskName = (): string =>
  msg('Trung tâm Phục vụ hành chính công', { id: 'desk.name', desc: 'Name of the one-stop desk' });
