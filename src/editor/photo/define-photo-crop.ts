import { CommunePhotoCrop } from './photo-crop.js';

// First wins, as with the public elements: the page may load the editor twice.
if (!customElements.get('commune-photo-crop')) customElements.define('commune-photo-crop', CommunePhotoCrop);
