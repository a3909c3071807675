import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { qrMatrix, type QrFailure, type QrMatrix } from '../../qr/qr-matrix.js';
import { copyText } from '../shared/copy-text.js';
import { printAlone } from '../shared/print-alone.js';

/** What a reader does with the address of an open sheet: show its QR code, copy it, print it with the sheet. */
export class SheetSharing implements ReactiveController {
  /** The QR code of the address, once somebody asked for it. */
  qr?: QrMatrix | QrFailure;
  /** Whether the address was copied. */
  copied = false;
  private address = '';

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to take up again: what the reader asked for stays.
  }

  /** Another sheet is open: its address was not shown or copied yet. */
  of(address: string): this {
    if (address === this.address) return this;
    this.address = address;
    this.qr = undefined;
    this.copied = false;
    return this;
  }

  async toggleQr(): Promise<void> {
    if (this.qr === undefined) return this.drawQr();
    this.qr = undefined;
    this.host.requestUpdate();
  }

  async copy(): Promise<void> {
    const root = this.host.shadowRoot;
    this.copied = root !== null && (await copyText(this.address, root));
    // The browser refused: the panel has the address as text to copy by hand.
    if (!this.copied) await this.drawQr();
    this.host.requestUpdate();
  }

  /** One A4 page with the code in its corner. */
  async print(): Promise<void> {
    if (this.qr === undefined) await this.drawQr();
    await this.host.updateComplete;
    printAlone(this.host, 'A4');
  }

  private async drawQr(): Promise<void> {
    const { address } = this;
    const code = await qrMatrix(address);
    if (address !== this.address) return;
    this.qr = code;
    this.host.requestUpdate();
  }
}
