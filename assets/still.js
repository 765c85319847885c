// The element of components/still.py: its inside is HTML that the server wrote, so that Dash has little to keep account of.
(function () {
  "use strict";
  const { Component, createElement } = window.React;
  const spell = (id) => (id && typeof id === "object" ? JSON.stringify(id, Object.keys(id).sort()) : id);
  const folds = (element) => [...element.querySelectorAll("details")];

  class Still extends Component {
    constructor(props) {
      super(props);
      this.keep = (element) => (this.element = element);
    }

    componentDidMount() {
      this.shut = folds(this.element).map((fold) => fold.open);
    }

    // Folds that a reader opened or shut stay so when the part is written anew.
    getSnapshotBeforeUpdate(before) {
      if (before.html === this.props.html) return null;
      const known = before.drawn && this.props.drawn && spell(before.id) === spell(this.props.id);
      return known ? folds(this.element).map((fold, n) => (fold.open === this.shut[n] ? null : fold.open)) : [];
    }

    componentDidUpdate(_props, _state, chosen) {
      if (!chosen) return;
      const now = folds(this.element);
      this.shut = now.map((fold) => fold.open);
      if (chosen.length === now.length) now.forEach((fold, n) => (fold.open = chosen[n] ?? fold.open));
    }

    render() {
      const { id, tag, attributes, html, drawn } = this.props;
      const own = { id: spell(id), "data-drawn": drawn, ref: this.keep, dangerouslySetInnerHTML: { __html: html } };
      return createElement(tag, { ...attributes, ...own });
    }
  }

  window.casebook = { Still };
})();
