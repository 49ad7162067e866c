"""Towers of the old town that stand alone: campanile and dome."""

from __future__ import annotations

from visioning.veduta.painter import joinery
from visioning.veduta.painter.masonry import (
    SHADOW,
    arch,
    blend,
    box,
    clock,
    cornice,
    disc,
    snowy,
    spread,
    trace,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("campanile")
def campanile(pen: Pen) -> None:
    w, h = pen.w, pen.h
    stone = pen.pick(
        ["#c98a62", "#dcbf92", "#b56a4e", "#e6d3ae", "#c9a47a", "#d99f78", "#a9624c", "#cfc2a8"]
    )
    trim = pen.shade(stone, 0.45)
    kind = pen.kind(
        ["pyramid", "battlement", "galleries", "loggia", "pyramid", "cone", "stripes", "loggia"]
    )
    roof = pen.pick(["#a9553f", "#b9683f", "#6f9a8c"], 1)
    half = w * pen.between(0.34, 0.38)
    belfry = -h * 0.78
    wall(pen, -half, half, belfry, stone)
    if kind == "stripes":
        d = "".join(box(-half, y, 2 * half, 6) for y in spread(belfry, 0, 16))
        pen.path(d, pen.shade(stone, -0.28), opacity=0.7)
    pen.path(
        "".join(box(s * (half - 5) - 5, belfry, 10, -belfry) for s in (-1, 1)),
        pen.shade(stone, 0.12),
    )
    for t in (0.2, 0.4, 0.6, 0.8):
        cornice(pen, -half - 1, half + 1, belfry * t, trim, 3)
    openings = vary(pen, ("growing", "slits", "pairs"), 0, 3)
    if kind == "galleries":  # arcades all around, storey above storey
        for k in range(5):
            y = belfry * (0.2 * k + 0.18)
            fields = spread(-half, half, 5)
            pen.path("".join(arch(x - half * 0.15, y, half * 0.3, -belfry * 0.12) for x in fields),
                     "#6a5a58")  # fmt: skip
            rail = "".join(box(x - 1, y - belfry * 0.12, 2, 5) for x in spread(-half, half, 11))
            pen.path(rail + box(-half - 3, y - belfry * 0.12 + 4, 2 * half + 6, 3), trim)
    else:
        for k, t in enumerate((0.3, 0.5, 0.7, 0.9)):
            pair = openings == "pairs" or (openings == "growing" and k > 1)
            fields = [-half * 0.3, half * 0.3] if pair else [0.0]
            wide = 3.5 if openings == "slits" else 5
            holes = "".join(arch(x - wide, belfry * t - 14, 2 * wide, 26) for x in fields)
            pen.path(holes, "#574a4c")
    if kind not in ("stripes", "galleries") and vary(pen, (True, True, False), 1, 3):
        clock(pen, 0, belfry * 0.88 + 24, half * 0.34)
    # The belfry: three open arches and a bell.
    out = half * 1.12
    top = -h * 0.9 if kind != "battlement" else -h * 0.89
    pen.path(
        "".join(
            trace("M{} {}v-10h6v10q-3 -5 -6 0z", x - 3, belfry + 10) for x in spread(-out, out, 7)
        ),
        trim,
    )
    wall(pen, -out, out, top, pen.shade(stone, 0.06), bottom=belfry + 1)
    step = 2 * out / 3
    tall = belfry - top
    glow = pen.light.lamps
    fields = spread(-out + 2, out - 2, 3)
    pen.path(
        "".join(arch(x - step * 0.36, top + tall * 0.16, step * 0.72, tall * 0.76) for x in fields),
        trim,
    )
    pen.path(
        "".join(arch(x - step * 0.28, top + tall * 0.2, step * 0.56, tall * 0.72) for x in fields),
        blend("#4f4a58", "#ffcf86", 0.7 * glow),
        glow=0.7 * glow,
    )
    pen.path(trace("M{} {}q3 -2 3 -9q0 -6 4 -6q4 0 4 6q0 7 3 9z", -7, top + tall * 0.66), "#c9a04a")
    cornice(pen, -out - 3, out + 3, top - 2, trim, 5)
    if kind == "battlement":
        wide = out * 1.12
        pen.rect(-wide, top - 12, 2 * wide, 14, pen.shade(stone, 0.1))
        pen.path(
            "".join(
                trace(
                    "M{} {}v-14l{} 6l{} -6v14z", x - wide * 0.13, top - 11, wide * 0.13, wide * 0.13
                )
                for x in spread(-wide, wide, 5)
            ),
            pen.shade(stone, 0.1),
        )
        joinery.spire(pen, -half * 0.7, half * 0.7, top - 12, -h, roof)
    elif kind == "cone":  # a ring of little pinnacles around a cone of brick
        joinery.spire(pen, -half * 0.8, half * 0.8, top, -h, pen.shade(stone, -0.08))
        for x in spread(-out - 3, out + 3, 6):
            joinery.spire(pen, x - 4, x + 4, top, top - h * 0.035, roof)
        scales = "".join(
            trace("M{} {}q{} 3 {} 0", -half * 0.8 * (1 - t), top + (-h - top) * t,
                  half * 0.8 * (1 - t), half * 1.6 * (1 - t))
            for t in (0.2, 0.4, 0.6, 0.8)
        )  # fmt: skip
        pen.path(scales, stroke=trim, width=1.4)
    elif kind == "galleries":
        y = top - h * 0.055
        wall(pen, -half * 0.74, half * 0.74, y, pen.shade(stone, 0.1), bottom=top)
        fields = spread(-half * 0.7, half * 0.7, 4)
        pen.path("".join(arch(x - 3.4, y + 6, 6.8, h * 0.04) for x in fields), "#6a5a58")
        cornice(pen, -half * 0.82, half * 0.82, y - 2, trim, 4)
        pen.path(trace("M0 {}V{}", y, -h + 2), stroke="#d9b04f", width=2.4)
    elif kind == "loggia":
        wall(pen, -half * 0.62, half * 0.62, top - h * 0.05, stone, bottom=top)
        pen.path(
            "".join(
                arch(x - 4, top - h * 0.042, 8, h * 0.036)
                for x in spread(-half * 0.55, half * 0.55, 3)
            ),
            "#574a4c",
        )
        pen.path(
            trace(
                "M{} {}q0 {} {} {}q{} {} {} {}z",
                -half * 0.7,
                top - h * 0.048,
                -h * 0.05,
                half * 0.7,
                -h * 0.052,
                half * 0.7,
                h * 0.002,
                half * 0.7,
                h * 0.052,
            ),
            roof,
        )
        pen.path(trace("M0 {}V{}", top - h * 0.09, -h + 2), stroke="#d9b04f", width=2.4)
    else:
        joinery.spire(pen, -out - 4, out + 4, top - 1, -h, roof)
    pen.circle(0, -h + 3, 3, "#d9b04f")
    pen.path(arch(-half * 0.36, -h * 0.085, half * 0.72, h * 0.085), trim)
    pen.path(arch(-half * 0.27, -h * 0.078, half * 0.54, h * 0.078), "#6a4a3a")


@draws("dome")
def dome(pen: Pen) -> None:
    w, h = pen.w, pen.h
    stone = pen.pick(["#e6d8bc", "#d9c29a", "#ece6da", "#d6b08c", "#c9b8a0", "#e3c9a8"])
    copper = pen.pick(
        ["#7fae9e", "#a9604a", "#8a9aa8", "#c9a65a", "#6f9a94", "#b5785a", "#8fa3b0", "#9fb89a"], 1
    )
    kind = pen.pick(["round", "high", "ribbed", "shallow", "scales", "glass"], 2)
    sides = vary(pen, ("turrets", "towers", "half domes", "plain"), 0, 3)
    trim = pen.shade(stone, 0.45)
    base, drum = -h * 0.34, -h * 0.54
    wings = w * 0.5
    wall(pen, -wings + 4, wings - 4, base, stone)
    cornice(pen, -wings, wings, base - 3, trim, 6)
    for s in (-1, 1):  # what stands at the great dome's sides
        x = s * w * 0.41
        if sides == "towers":  # slender towers as high as the drum
            wall(pen, x - w * 0.05, x + w * 0.05, drum - h * 0.04, stone, bottom=base)
            for t in (0.1, 0.2):
                pen.path(arch(x - 4, base - h * (t + 0.05), 8, h * 0.05), "#5f5458")
            cornice(pen, x - w * 0.06, x + w * 0.06, drum - h * 0.045, trim, 4)
            joinery.spire(pen, x - w * 0.06, x + w * 0.06, drum - h * 0.04, drum - h * 0.18, copper)
            continue
        if sides == "half domes":  # they lean on the drum and carry its thrust
            cap = trace("M{} {}A{} {} 0 0 {} {} {}V{}z", s * w * 0.46, base, w * 0.22, h * 0.16,
                        s < 0, s * w * 0.24, base - h * 0.16, base)  # fmt: skip
            pen.path(cap, copper)
            pen.path(cap, SHADOW, opacity=0.14 if s * pen.sun < 0 else 0.04)
            fields = [s * w * t for t in (0.28, 0.35, 0.42)]
            pen.path("".join(arch(px - 4, base - h * 0.045, 8, h * 0.045) for px in fields),
                     "#5f5458")  # fmt: skip
            continue
        if sides == "plain":
            rail = "".join(box(px - 1.5, base - 13, 3, 10)
                           for px in spread(s * w * 0.32, s * w * 0.48, 8))  # fmt: skip
            low = min(s * w * 0.32, s * w * 0.48)
            pen.path(rail + box(low, base - 15, w * 0.16, 3), trim)
            pen.path(disc(s * w * 0.46, base - 19, 4), trim)
            continue
        wall(pen, x - w * 0.06, x + w * 0.06, base - h * 0.1, stone, bottom=base)
        pen.path(arch(x - 5, base - h * 0.08, 10, h * 0.06), "#5f5458")
        pen.path(
            trace(
                "M{} {}a{} {} 0 0 1 {} 0z",
                x - w * 0.068,
                base - h * 0.098,
                w * 0.068,
                h * 0.06,
                w * 0.136,
            ),
            copper,
        )
        pen.line([(x, base - h * 0.155), (x, base - h * 0.19)], "#d9b04f", 2)
    r = w * 0.3
    wall(pen, -r * 0.96, r * 0.96, drum, pen.shade(stone, 0.08), bottom=base)
    windows(
        pen,
        [(x, drum + h * 0.045) for x in spread(-r * 0.9, r * 0.9, 6)],
        r * 0.16,
        h * 0.12,
        arched=True,
        bars="none",
        frame=trim,
        edge=2.2,
    )
    pen.path(
        "".join(box(x - 2, drum + 4, 4, base - drum - 4) for x in spread(-r * 1.05, r * 1.05, 7)),
        trim,
    )
    cornice(pen, -r * 1.04, r * 1.04, drum - 3, trim, 6)
    lantern = -h * 0.88
    rise = drum - lantern + 2
    curve = {"high": (1.02, 0.85), "ribbed": (0.96, 0.7), "shallow": (1.02, 0.35),
             "glass": (1.0, 0.62)}.get(kind, (1.0, 0.6))  # fmt: skip
    body = trace(
        "M{} {}C{} {} {} {} 0 {}S{} {} {} {}z",
        -r,
        drum,
        -r * curve[0],
        drum - rise * curve[1],
        -r * 0.5,
        drum - rise,
        drum - rise,
        r * curve[0],
        drum - rise * curve[1],
        r,
        drum,
    )
    if kind == "glass":  # one walks up a ramp inside
        lamps = pen.light.lamps
        pen.path(body, blend("#a9cbd6", "#ffdf9c", 0.8 * lamps), glow=0.8 * lamps)
        rings = "".join(
            trace("M{} {}q{} {} {} {}", -r * a, drum - rise * t, r * a, rise * 0.05, 2 * r * a, 0)
            for t, a in ((0.2, 0.97), (0.4, 0.9), (0.6, 0.77), (0.8, 0.55))
        )
        pen.path(rings, stroke="#f4f6f5", width=3)
    else:
        pen.path(body, copper)
    if kind == "scales":
        tiles = "".join(
            trace("M{} {}q{} 9 {} 0", -r * a, drum - rise * t, r * a / 4, r * a / 2)
            + trace("q{} 9 {} 0", r * a / 4, r * a / 2) * 3
            for t, a in ((0.12, 0.98), (0.27, 0.95), (0.42, 0.88), (0.57, 0.79), (0.72, 0.64))
        )
        pen.path(tiles, stroke=pen.shade(copper, 0.3), width=2)
    s = 1 if pen.sun < 0 else -1
    pen.path(
        trace(
            "M{} {}C{} {} {} {} 0 {}Q{} {} {} {}z",
            s * r,
            drum,
            s * r * curve[0],
            drum - rise * curve[1],
            s * r * 0.5,
            drum - rise,
            drum - rise,
            s * r * 0.66,
            drum - rise * 0.7,
            s * r * 0.42,
            drum,
        ),
        SHADOW,
        opacity=0.17,
    )
    ribs = "".join(
        trace("M{} {}Q{} {} 0 {}", r * t, drum, r * t * 1.05, drum - rise * 0.78, drum - rise)
        for t in (-0.72, -0.36, 0, 0.36, 0.72)
    )
    pen.path(
        ribs,
        stroke=pen.shade(copper, 0.28 if kind == "ribbed" else 0.14),
        width=3.4 if kind == "ribbed" else 1.8,
    )
    pen.path(
        trace(
            "M{} {}Q{} {} {} {}",
            -s * r * 0.74,
            drum - rise * 0.3,
            -s * r * 0.7,
            drum - rise * 0.66,
            -s * r * 0.42,
            drum - rise * 0.82,
        ),
        stroke="#ffffff",
        width=4,
        opacity=0.22,
    )
    if snowy(pen):
        pen.path(
            trace(
                "M{} {}Q0 {} {} {}Q0 {} {} {}z",
                -r * 0.72,
                drum - rise * 0.66,
                drum - rise * 1.32,
                r * 0.72,
                drum - rise * 0.66,
                drum - rise * 0.9,
                -r * 0.72,
                drum - rise * 0.66,
            ),
            "#f7fafc",
            opacity=0.95,
        )
    pen.rect(-r * 0.16, lantern - h * 0.045, r * 0.32, h * 0.06, trim)
    glow = pen.light.lamps
    pen.path(
        "".join(
            arch(x - r * 0.04, lantern - h * 0.038, r * 0.08, h * 0.045)
            for x in (-r * 0.07, r * 0.07)
        ),
        blend("#5f5458", "#ffd07f", glow),
        glow=glow,
    )
    pen.path(
        trace(
            "M{} {}q{} {} {} {}q{} {} {} {}z",
            -r * 0.2,
            lantern - h * 0.042,
            r * 0.02,
            -h * 0.045,
            r * 0.2,
            -h * 0.05,
            r * 0.18,
            h * 0.005,
            r * 0.2,
            h * 0.05,
        ),
        copper,
    )
    pen.path(trace("M0 {}V{}", lantern - h * 0.09, -h), stroke="#d9b04f", width=2.4)
    pen.circle(0, -h * 0.985, 4, "#d9b04f")
    # A portico before the body, or three great arches.
    half = w * 0.17
    if vary(pen, ("portico", "portico", "arches"), 1, 3) == "arches":
        for x in (-w * 0.15, 0.0, w * 0.15):
            pen.path(arch(x - w * 0.06, base * 0.86, w * 0.12, -base * 0.86), trim)
            pen.path(arch(x - w * 0.045, base * 0.8, w * 0.09, -base * 0.8),
                     blend("#6a5048", "#ffcf86", glow), glow=0.8 * glow)  # fmt: skip
        flank = [(x, base * 0.78) for x in (-w * 0.41, -w * 0.3, w * 0.3, w * 0.41)]
        windows(pen, flank, w * 0.05, -base * 0.42, arched=True, frame=trim, sill=trim)
        pen.rect(-half * 1.4, -6, half * 2.8, 6, pen.shade(stone, 0.25))
        return
    pen.polygon([(-half - 6, base * 0.74), (0, base * 1.02), (half + 6, base * 0.74)], trim)
    pen.polygon(
        [(-half + 8, base * 0.755), (0, base * 0.95), (half - 8, base * 0.755)],
        pen.shade(stone, -0.1),
    )
    pen.rect(-half, base * 0.74, 2 * half, -base * 0.74, pen.shade(stone, -0.25))
    pen.path(
        arch(-half * 0.24, base * 0.5, half * 0.48, -base * 0.5),
        blend("#6a5048", "#ffcf86", glow),
        glow=0.8 * glow,
    )
    pen.path(
        "".join(
            box(x - 5, base * 0.74, 10, -base * 0.74)
            for x in spread(-half - 6, half + 6, 5)
            if abs(x) > 4
        ),
        trim,
    )
    windows(
        pen,
        [(x, base * 0.78) for x in (-w * 0.41, -w * 0.27, w * 0.27, w * 0.41)],
        w * 0.05,
        -base * 0.42,
        arched=True,
        frame=trim,
        bars="cross",
        sill=trim,
    )
    pen.rect(-half - 12, -6, 2 * half + 24, 6, pen.shade(stone, 0.25))
