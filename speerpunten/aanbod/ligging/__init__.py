"""Whether a point can be where somebody says it is: roughly, with the shapes of the eight gemeenten and the great rivers."""
