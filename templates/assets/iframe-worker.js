/* Stands in for web workers where the site is read from a folder: browsers start none from there. The worker's script
   runs in a hidden frame instead. The theme's offline mode looks for a file of this name, and else asks another host. */
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const inner = frame.contentWindow;
      const load = (address) => new Promise((resolve, reject) => {
        const script = inner.document.createElement("script");
        script.src = address;
        script.onload = resolve;
        script.onerror = reject;
        inner.document.head.append(script);
      });
      inner.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      inner.importScripts = (...addresses) => addresses.reduce((before, one) => before.then(() => load(one)), Promise.resolve());
      this.ready = load(url);
      this.inner = inner;
      this.frame = frame;
    }

    postMessage(data) {
      this.ready.then(() => this.inner.dispatchEvent(new MessageEvent("message", { data })));
    }

    terminate() {
      this.frame.remove();
    }
  };
}
