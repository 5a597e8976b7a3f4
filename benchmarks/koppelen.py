print(__import__("sys").argv)
