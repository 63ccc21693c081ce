/** Complex numbers as a textbook writes them: slow, immutable, and shared with nothing in the program. */
export class Complex {
  constructor(
    readonly re: number,
    readonly im = 0,
  ) {}

  static polar(modulus: number, angle: number): Complex {
    return new Complex(modulus * Math.cos(angle), modulus * Math.sin(angle));
  }

  plus(other: Complex | number): Complex {
    const z = asComplex(other);
    return new Complex(this.re + z.re, this.im + z.im);
  }

  minus(other: Complex | number): Complex {
    return this.plus(asComplex(other).times(-1));
  }

  times(other: Complex | number): Complex {
    const z = asComplex(other);
    return new Complex(this.re * z.re - this.im * z.im, this.re * z.im + this.im * z.re);
  }

  over(other: Complex | number): Complex {
    const z = asComplex(other);
    const square = z.re * z.re + z.im * z.im;
    return this.times(new Complex(z.re / square, -z.im / square));
  }

  /** Principal value. */
  power(exponent: number): Complex {
    return Complex.polar(this.modulus() ** exponent, exponent * Math.atan2(this.im, this.re));
  }

  modulus(): number {
    return Math.hypot(this.re, this.im);
  }
}

function asComplex(value: Complex | number): Complex {
  return typeof value === 'number' ? new Complex(value) : value;
}
