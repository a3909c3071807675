/** Fingers, mouse and wheel on the picture → moves and zooms of the crop. */
export interface CropCommands {
  /** In sides of the square; to the right and down over the picture. */
  move: (right: number, down: number) => void;
  zoom: (factor: number) => void;
}

interface Point {
  x: number;
  y: number;
}

const middle = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

const spread = ([a, b]: readonly Point[]): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);

/** One instance per picture; its members are listeners. */
export class CropGestures {
  private readonly points = new Map<number, Point>();

  constructor(private readonly commands: CropCommands) {}

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || this.points.size >= 2) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.points.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };

  readonly moved = (event: PointerEvent): void => {
    if (!this.points.has(event.pointerId)) return;
    const before = [...this.points.values()];
    this.points.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const now = [...this.points.values()];
    const side = (event.currentTarget as Element).clientWidth || 1;
    const [from, to] = [middle(before), middle(now)];
    if (spread(before) > 0 && spread(now) > 0) this.commands.zoom(spread(now) / spread(before));
    // The picture follows the finger, so the square goes the other way over it.
    this.commands.move((from.x - to.x) / side, (from.y - to.y) / side);
  };

  readonly up = (event: PointerEvent): void => {
    this.points.delete(event.pointerId);
  };

  /** With `passive: false`, because the page must not scroll under the picture. */
  readonly wheel = {
    handleEvent: (event: WheelEvent): void => {
      event.preventDefault();
      this.commands.zoom(Math.exp(-Math.max(-200, Math.min(200, event.deltaY)) / 400));
    },
    passive: false,
  };
}
