"""Connectors and the structures that they give: what follows from a rule is counted exactly, what is random within a band.

Structures are asked for by name (``require``), several at once; edges and matrices of one's own are connectors too.
Model: Watts and Strogatz (1998), https://doi.org/10.1038/30918 (small world); Barabasi and Albert (1999),
https://doi.org/10.1126/science.286.5439.509 (scale-free).
"""

import brainpy as bp
import brainpy.math as bm


def ints(x):
    return [int(v) for v in bm.as_numpy(x).tolist()]


pre, post = bp.conn.GridFour(periodic_boundary=False)(pre_size=(3, 4), post_size=(3, 4)).require("pre_ids", "post_ids")
print(f"four neighbours, connections: {len(ints(pre))}")
print(f"four neighbours, of place 5: {sum(j * (i == 5) for i, j in zip(ints(pre), ints(post)))}")

indices, indptr = bp.conn.GridEight(periodic_boundary=True)(pre_size=(5, 5), post_size=(5, 5)).require("pre2post")
print(f"eight neighbours on a torus, connections: {len(ints(indices))}")
print(f"eight neighbours on a torus, last of indptr: {ints(indptr)[-1]}")

mat = bm.as_numpy(bp.conn.All2All(include_self=False)(4, 4).require("conn_mat"))
print(f"all to all but oneself: {int(mat.sum())}")
print(f"one to one: {ints(bp.conn.One2One()(5, 5).require('post_ids'))[4]}")

edges = bp.conn.IJConn(i=bm.array([0, 0, 2]), j=bm.array([1, 3, 0]))(pre_size=3, post_size=4)
print(f"edges, of neuron 0: {[ints(edges.require('post_ids'))[k] for k, i in enumerate(ints(edges.require('pre_ids'))) if i == 0]}")
given = bm.as_numpy(bp.conn.MatConn(bm.array([[1, 0, 1], [0, 0, 1]]) > 0)(2, 3).require("conn_mat"))
print(f"a matrix, column sums: {[int(v) for v in given.sum(axis=0)]}")

indices, indptr = bp.conn.FixedProb(0.1, seed=1)(200, 300).require("csr")
print(f"fixed probability, targets of each neuron: {ints(indptr)[1]}")
print(f"fixed probability, connections: {len(ints(indices))}")
print(f"fixed number of pre neurons: {len(ints(bp.conn.FixedPreNum(7, seed=2)(50, 60).require('pre_ids')))}")
print(f"fixed number of post neurons: {len(ints(bp.conn.FixedPostNum(7, seed=2)(50, 60).require('pre_ids')))}")
print(f"fixed total number: {len(ints(bp.conn.FixedTotalNum(77, seed=2)(50, 60).require('pre_ids')))}")

gaussian = bm.as_numpy(bp.conn.GaussianProb(sigma=2.0, periodic_boundary=True, include_self=False, seed=3)(400, 400).require("conn_mat"))
print(f"Gaussian probability, connections of a neuron (+-40 %): {float(gaussian.sum()) / 400:.2f}")
world = bm.as_numpy(bp.conn.SmallWorld(num_neighbor=4, prob=0.2, seed=4)(100, 100).require("conn_mat"))
print(f"small world, connections: {int(world.sum())}")
free = bm.as_numpy(bp.conn.ScaleFreeBA(m=2, seed=5)(100, 100).require("conn_mat"))
print(f"scale-free, connections: {int(free.sum())}")
print(f"scale-free, most of one neuron (+-70 %): {int(free.sum(axis=1).max())}")
