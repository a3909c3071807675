// Commands a browser test may send that the stock plugins lack or refuse for some launcher.
// Each answers `false` in an engine that cannot do it, so that a test can say what it skipped.

/** `x-front` (the page gets the focus) · `x-chord` ['Shift', 'Tab'] · `x-viewport` {width, height} · `x-media` {'forced-colors': 'active', …} · `x-ax-tree` */
export const extraCommands = () => ({
  name: 'extra-commands',
  async executeCommand({ command, payload, session }) {
    const { browser } = session;
    if (command === 'x-front') {
      if (!browser.getPage) return false;
      await browser.getPage(session.id).bringToFront();
      return true;
    }
    if (command === 'x-chord') {
      if (browser.chord) {
        await browser.chord(session.id, payload);
        return true;
      }
      const { keyboard } = browser.getPage(session.id);
      for (const key of payload) await keyboard.down(key);
      for (const key of payload.toReversed()) await keyboard.up(key);
      return true;
    }
    if (command === 'x-viewport') {
      if (browser.setViewport) await browser.setViewport(payload);
      else await browser.getPage(session.id).setViewport(payload);
      return true;
    }
    if (command === 'x-media') {
      if (browser.name !== 'Chromium') return false; // needs the DevTools protocol
      const devtools = await browser.getPage(session.id).createCDPSession();
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await devtools.send('Emulation.setEmulatedMedia', { features });
      return true;
    }
    if (command === 'x-ax-tree') {
      if (browser.name !== 'Chromium') return false;
      return (await browser.getPage(session.id).accessibility.snapshot({ interestingOnly: true })) ?? null;
    }
    return undefined;
  },
});
