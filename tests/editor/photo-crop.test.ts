import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/editor/photo/define-photo-crop.js';
import { DEFAULT_CROP, type Crop } from '../../src/editor/photo/crop.js';
import type { CommunePhotoCrop } from '../../src/editor/photo/photo-crop.js';
import { openPhoto } from '../../src/editor/photo/prepare-photo.js';
import { pressKey } from '../helpers/keys.js';
import { blobOf, quarters } from '../helpers/pictures.js';

const photo = openPhoto(await blobOf(quarters(800, 600)));

const place = async (crop: Crop = { ...DEFAULT_CROP }): Promise<CommunePhotoCrop> =>
  fixture<CommunePhotoCrop>(
    html`<commune-photo-crop .photo=${await photo} .crop=${crop}></commune-photo-crop>`,
  );

const inside = (el: CommunePhotoCrop, selector: string): HTMLElement => {
  const found = el.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const stage = (el: CommunePhotoCrop) => inside(el, '.stage');
const slider = (el: CommunePhotoCrop, id: string) => inside(el, `#${id}`) as HTMLInputElement;

/** Colour in the middle of the left half of a canvas. */
const colour = (canvas: HTMLCanvasElement, x = 0.25, y = 0.25): number[] => [
  ...(canvas.getContext('2d')?.getImageData(canvas.width * x, canvas.height * y, 1, 1).data ?? []).slice(
    0,
    3,
  ),
];

const pointer = (el: Element, type: string, x: number, y: number, pointerId = 1): void => {
  const event = new PointerEvent(type, {
    clientX: x,
    clientY: y,
    pointerId,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  el.dispatchEvent(event);
};

/** A pointer that exists only in the test cannot be captured. */
const still = (el: Element): void => {
  el.setPointerCapture = () => {};
};

it('draws the chosen square large, round and square', async () => {
  const el = await place({ x: 0, y: 0, zoom: 2 });
  const canvases = [...el.renderRoot.querySelectorAll('canvas')];
  expect(canvases.length).to.equal(3);
  for (const canvas of canvases) {
    const [r = 0, g = 0] = colour(canvas);
    expect(r > 200 && g < 60, String(colour(canvas))).to.equal(true);
  }
});

it('the picture follows the finger', async () => {
  const el = await place({ x: 0.5, y: 0.5, zoom: 2 });
  still(stage(el));
  setTimeout(() => {
    pointer(stage(el), 'pointerdown', 100, 100);
    pointer(stage(el), 'pointermove', 140, 130);
  });
  const { detail } = await oneEvent<CustomEvent<Crop>>(el, 'crop-change');
  expect(detail.x).to.be.below(0.5);
  expect(detail.y).to.be.below(0.5);
  expect(el.crop).to.deep.equal(detail);
  pointer(stage(el), 'pointerup', 140, 130);
  pointer(stage(el), 'pointermove', 10, 10);
  expect(el.crop).to.deep.equal(detail);
});

it('two fingers apart and the wheel enlarge, together make smaller, never beyond the picture', async () => {
  const el = await place();
  still(stage(el));
  pointer(stage(el), 'pointerdown', 100, 100, 1);
  pointer(stage(el), 'pointerdown', 150, 100, 2);
  pointer(stage(el), 'pointermove', 200, 100, 2);
  expect(el.crop.zoom).to.be.closeTo(2, 0.01);
  pointer(stage(el), 'pointermove', 101, 100, 2);
  expect(el.crop.zoom).to.equal(1);
  const wheel = (deltaY: number) =>
    stage(el).dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true }));
  expect(wheel(-100)).to.equal(false); // the page does not scroll
  expect(el.crop.zoom).to.be.above(1.1);
  for (let i = 0; i < 50; i++) wheel(-1000);
  expect(el.crop.zoom).to.equal(4);
});

it('everything is done with the keyboard alone', async () => {
  const el = await place({ x: 0.5, y: 0.5, zoom: 2 });
  stage(el).focus();
  await pressKey('ArrowLeft');
  expect(el.crop.x).to.be.above(0.5); // the picture goes left, so more of its right side shows
  await pressKey('ArrowDown');
  expect(el.crop.y).to.be.below(0.5);
  const { zoom } = el.crop;
  await pressKey('+');
  expect(el.crop.zoom).to.be.above(zoom);
  await pressKey('-');
  expect(el.crop.zoom).to.be.closeTo(zoom, 0.001);
  await el.updateComplete;
  const sideways = slider(el, 'x');
  sideways.focus();
  const { x } = el.crop;
  await pressKey('ArrowRight');
  expect(el.crop.x).to.be.above(x);
  expect(Number(sideways.value)).to.equal(Math.round(el.crop.x * 100));
});

it('a way that has no room is switched off: a wide photo shown whole cannot go up or down', async () => {
  const el = await place();
  expect(slider(el, 'y').disabled).to.equal(true);
  expect(slider(el, 'x').disabled).to.equal(false);
});

it('without a photo nothing is shown and no key does anything', async () => {
  const el = await fixture<CommunePhotoCrop>(html`<commune-photo-crop></commune-photo-crop>`);
  expect(el.renderRoot.querySelector('*')).to.equal(null);
});

it('two on one page are apart, and inside a form nothing is sent', async () => {
  let sent = 0;
  const form = await fixture<HTMLFormElement>(
    html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        sent++;
      }}
    >
      <commune-photo-crop .photo=${await photo}></commune-photo-crop>
      <commune-photo-crop .photo=${await photo}></commune-photo-crop>
    </form>`,
  );
  const [a, b] = [...form.querySelectorAll('commune-photo-crop')];
  if (!a || !b) throw new Error('two expected');
  await a.updateComplete;
  stage(a).focus();
  await pressKey('ArrowLeft');
  await pressKey('Enter');
  expect(a.crop.x).to.not.equal(b.crop.x);
  expect(sent).to.equal(0);
});

it('has names for everything, targets of 44 pixels, and is accessible', async () => {
  const el = await place({ x: 0.5, y: 0.5, zoom: 2 });
  for (const control of el.renderRoot.querySelectorAll<HTMLElement>('input, .stage'))
    expect(control.getBoundingClientRect().height).to.be.at.least(44);
  await expect(el).to.be.accessible();
});

it('fits 320 pixels', async () => {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.setAttribute('style', 'width: 288px');
  const el = document.createElement('commune-photo-crop');
  el.photo = await photo;
  box.append(el);
  await el.updateComplete;
  expect(el.scrollWidth).to.be.at.most(288);
});
