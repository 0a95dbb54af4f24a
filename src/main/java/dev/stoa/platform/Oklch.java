package dev.stoa.platform;

/**
 * A colour by how light it looks (0 to 1), how strong it is and its hue (radians): lighter or darker here looks like the
 * same colour. The numbers are Björn Ottosson's, https://bottosson.github.io/posts/oklab/.
 */
record Oklch(double lightness, double chroma, double hue) {

    static Oklch of(Colour colour) {
        double r = Colour.linear(colour.red());
        double g = Colour.linear(colour.green());
        double b = Colour.linear(colour.blue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double o = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.hypot(a, o), Math.atan2(o, a));
    }

    Oklch withLightness(double other) {
        return new Oklch(other, chroma, hue);
    }

    /** Weaker, where no screen shows it as strong as that. */
    Colour colour() {
        double strength = chroma;
        while (strength > 0.002 && !isShown(linear(strength))) {
            strength *= 0.97;
        }
        var rgb = linear(strength);
        return new Colour(channel(rgb[0]), channel(rgb[1]), channel(rgb[2]));
    }

    private double[] linear(double strength) {
        double a = strength * Math.cos(hue);
        double b = strength * Math.sin(hue);
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean isShown(double[] rgb) {
        for (double channel : rgb) {
            if (channel < -0.0005 || channel > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private static int channel(double linear) {
        double value = Math.clamp(linear, 0, 1);
        return (int) Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055));
    }
}
