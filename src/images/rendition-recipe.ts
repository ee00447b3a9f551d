/**
 * Number of the way renditions are made. It is part of the rendition fingerprint: raise it whenever a change here or in
 * the encoders' defaults gives other bytes, and every output is rendered again, free, on the next build.
 */
export const RENDITION_RECIPE = 1;
