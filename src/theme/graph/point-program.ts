/** Draws all points at once: one shape a kind, the same as in the drawings without script. */
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { NodeProgram, type InstancedProgramDefinition, type ProgramInfo } from 'sigma/rendering';
import { floatColor } from 'sigma/utils';

/** Numbers that the shader knows the shapes by. */
export const SHAPES: Readonly<Record<string, number>> = {
	note: 0,
	source: 1,
	tradeoff: 2,
	critique: 3,
	thought: 4,
	ghost: 5,
};

/** A point as it is drawn. */
export interface PointData extends NodeDisplayData {
	readonly shape: number;
}

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_screen'] as const;
type Uniform = (typeof UNIFORMS)[number];

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_screen;
varying vec4 v_color;
varying vec2 v_place;
varying float v_radius;
varying float v_shape;

void main() {
	float radius = a_size / u_sizeRatio * u_pixelRatio;
	v_place = a_corner * (radius * 1.5 + 1.5);
	vec2 middle = (u_matrix * vec3(a_position, 1)).xy;
	gl_Position = vec4(middle + v_place / (u_screen * 0.5), 0, 1);
	v_radius = radius;
	v_shape = a_shape;
	#ifdef PICKING_MODE
	v_color = a_id;
	#else
	v_color = a_color;
	#endif
	v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_place;
varying float v_radius;
varying float v_shape;

float triangle(vec2 p, float r) {
	return max(-p.y - 0.9 * r, 0.874 * abs(p.x) + 0.486 * (p.y - 1.35 * r));
}

float outside(vec2 p, float r) {
	if (v_shape < 0.5) return length(p) - r;
	if (v_shape < 1.5) return max(abs(p.x), abs(p.y)) - 0.9 * r;
	if (v_shape < 2.5) return (abs(p.x) + abs(p.y) - 1.35 * r) * 0.7071;
	if (v_shape < 3.5) return triangle(p, r);
	if (v_shape < 4.5) return triangle(vec2(p.x, -p.y), r);
	return abs(length(p) - 0.8 * r) - max(0.2 * r, 0.7);
}

void main(void) {
	#ifdef PICKING_MODE
	if (length(v_place) > v_radius + 2.0) discard;
	gl_FragColor = v_color;
	#else
	float alpha = v_color.a * clamp(0.5 - outside(v_place, v_radius), 0.0, 1.0);
	gl_FragColor = vec4(v_color.rgb * alpha, alpha);
	#endif
}
`;

/** Sigma's program for points. */
export class PointProgram extends NodeProgram<Uniform> {
	override getDefinition(): InstancedProgramDefinition<Uniform> {
		const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
		return {
			VERTICES: 6,
			VERTEX_SHADER_SOURCE: VERTEX,
			FRAGMENT_SHADER_SOURCE: FRAGMENT,
			METHOD: TRIANGLES,
			UNIFORMS,
			ATTRIBUTES: [
				{ name: 'a_position', size: 2, type: FLOAT },
				{ name: 'a_size', size: 1, type: FLOAT },
				{ name: 'a_shape', size: 1, type: FLOAT },
				{ name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
				{ name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
			],
			CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
			CONSTANT_DATA: [
				[-1, -1],
				[1, -1],
				[1, 1],
				[-1, -1],
				[1, 1],
				[-1, 1],
			],
		};
	}

	override processVisibleItem(id: number, start: number, data: NodeDisplayData): void {
		const { x, y, size, color, shape } = data as PointData;
		this.array.set([x, y, size, shape, floatColor(color), id], start);
	}

	override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
		const places = uniformLocations as Record<Uniform, WebGLUniformLocation>;
		const { width, height, pixelRatio } = params;
		gl.uniformMatrix3fv(places.u_matrix, false, params.matrix);
		gl.uniform1f(places.u_sizeRatio, params.sizeRatio);
		gl.uniform1f(places.u_pixelRatio, pixelRatio);
		gl.uniform2f(places.u_screen, width * pixelRatio, height * pixelRatio);
	}
}
