interface Mixed {
  /** Red, green and blue. */
  readonly pixel: Float64Array;
  readonly sample: Float64Array;
  readonly key: Float64Array;
}

/**
 * How a pixel is mixed of the ground and of a colour like `sample`, which may be lighter or darker there, as hair is:
 * `pixel = a * sample + b * key`, by least squares, with a pull towards `a + b = 1` where the colours do not say. Puts the
 * share of the ground into `mix[0]`, 0 to 1, and into `mix[1]` by how many levels the mix misses the pixel.
 */
export function fitMix({ pixel, sample, key }: Mixed, mix: Float64Array): void {
  const [red, green, blue] = [pixel[0] ?? 0, pixel[1] ?? 0, pixel[2] ?? 0];
  const [sampleRed, sampleGreen, sampleBlue] = [sample[0] ?? 0, sample[1] ?? 0, sample[2] ?? 0];
  const [keyRed, keyGreen, keyBlue] = [key[0] ?? 0, key[1] ?? 0, key[2] ?? 0];
  const ofSample = sampleRed * sampleRed + sampleGreen * sampleGreen + sampleBlue * sampleBlue;
  const ofKey = keyRed * keyRed + keyGreen * keyGreen + keyBlue * keyBlue;
  const between = sampleRed * keyRed + sampleGreen * keyGreen + sampleBlue * keyBlue;
  // Colours of nearly one hue tell no two shares apart: then the sample is as light as it is.
  const pull = between * between > 0.9 * ofSample * ofKey ? 1e7 : PULL;
  const withSample = red * sampleRed + green * sampleGreen + blue * sampleBlue + pull;
  const withKey = red * keyRed + green * keyGreen + blue * keyBlue + pull;
  const [a11, a12, a22] = [ofSample + pull, between + pull, ofKey + pull];
  const determinant = a11 * a22 - a12 * a12;
  const share = (a11 * withKey - a12 * withSample) / determinant;
  const ground = Math.min(1, Math.max(0, share));
  // The best amount of the sample beside a share that was cut to 0 to 1.
  const amount = Math.max(0, (withSample - a12 * ground) / a11);
  const [offRed, offGreen, offBlue] = [
    red - amount * sampleRed - ground * keyRed,
    green - amount * sampleGreen - ground * keyGreen,
    blue - amount * sampleBlue - ground * keyBlue,
  ];
  mix[0] = ground;
  mix[1] = Math.sqrt(offRed * offRed + offGreen * offGreen + offBlue * offBlue);
}

const PULL = 2000;
